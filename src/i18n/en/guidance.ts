import type { LevelGuidance } from '../shape/guidance-words';

const level = (meaning: string, signs: string, situations: string, advice: string): LevelGuidance => ({
  meaning,
  signs,
  situations,
  advice,
});

/** Meaning, signs, situations and advice of every level of the five dimensions (method.md §1.1). */
export const GUIDANCE_EN = {
  need: {
    personalBenefit: level(
      'seeks a private advantage; tell compliance',
      'Looks for an advantage of their own in the project.',
      'More often junior posts, but senior ones too.',
      'Record it, offer no gift, entertainment or payment, and involve compliance. Find the professional gain that the project holds for them.',
    ),
    safety: level(
      'careful, wants a fair process',
      'Careful, keeps out of sight, follows the majority, asks for an open process.',
      'New in the firm or close to retirement; political fights inside; many eyes on the purchase.',
      'Help show inside that the purchase is right; make the process visibly fair.',
    ),
    belonging: level(
      'sides with management',
      'Shares the view of top management and passes on what leaders say.',
      'A middle manager new in the post; leadership has changed; asked to help by someone higher; a confidant of a leader.',
      'Help them read what top management wants; show what working with us gives their leader.',
    ),
    esteem: level(
      'insists on their own decision',
      'Insists on their own decision, even against others.',
      'A senior newcomer who is not accepted yet; a leader whose position is shaky; some technical experts.',
      'Know the camps, and never side with the wrong one against their authority.',
    ),
    selfActualisation: level(
      'wants a breakthrough',
      'Wants a breakthrough for the business and a personal achievement.',
      'A rising leader; somebody with ambition whom management trusts.',
      'See it from their place, and draw the future of the business together.',
    ),
  },
  change: {
    innovator: level(
      'wants the technical lead',
      'Wants to be technically first and to try what is new.',
      'Buys an innovative trial.',
      'Show that the product is superior.',
    ),
    visionary: level(
      'wants recognised innovation',
      'Wants to be seen as the one who innovates.',
      'Buys a solution made for them.',
      'Show the competitive edge that it gives them tomorrow.',
    ),
    pragmatist: level(
      'wants progress on the problem',
      'Wants the problem to get smaller, step by step.',
      'Buys a complete solution.',
      'Show references that are like their own case.',
    ),
    conservative: level(
      'does not want to fall behind',
      'Moves only so as not to fall behind.',
      'Buys the cheap standard of the industry, without risk.',
      'Show that the return is assured.',
    ),
    laggard: level(
      'wants things kept as they are',
      'Wants the present state kept.',
      'Buys improvements of what is there.',
      'Show that what they invested so far is protected.',
    ),
  },
  focus: {
    business: level(
      'goals, efficiency, cost',
      'Asks about goals, problems solved, efficiency, cost and the effort of switching.',
      'Owners of the benefit and line managers.',
      'Talk about their goals and the total cost of ownership.',
    ),
    technical: level(
      'performance, proof, skills',
      'Asks about performance, success cases, the opinion of peers, tests and the competence of our people.',
      'IT staff, engineers, evaluators.',
      'Offer a test, a demo and talks between experts.',
    ),
    financial: level(
      'budget, price, terms',
      'Asks about budget, price, discount, cost comparison and payment terms.',
      'Finance and purchasing.',
      'Show the value for the money and the cost of doing nothing.',
    ),
    relationship: level(
      'trust, partnership, opinions',
      'Asks what superiors, experts and colleagues think, and whether we are partners for long.',
      'People whose choice is judged by others.',
      'Bring in the people they listen to; build trust between the firms.',
    ),
  },
  contact: {
    none: level(
      'nobody has talked to them',
      'We know the name only.',
      'New people; people kept away from us.',
      'Find out who can introduce us.',
    ),
    little: level(
      'met, but rarely',
      'We met once or twice, in company.',
      'Evaluators we saw at a presentation.',
      'Find a reason for a talk in private.',
    ),
    frequent: level(
      'regular working contact',
      'We talk regularly about the project.',
      'Members of the project team.',
      'Ask for an opinion, not only for facts.',
    ),
    deep: level(
      'open talk, also in private',
      'They tell us what they tell few others.',
      'Sponsors and coaches.',
      'Keep it up: without a talk for two months it is no longer deep.',
    ),
  },
  attitude: {
    coach: level(
      'guides us, shares inside views',
      'Gives feedback, guidance and inside information.',
      'Somebody whose own aim is met when we win.',
      'Let them confirm what we only believe, and protect them.',
    ),
    supporter: level(
      'wants us to win',
      'Wants us to win, but may retreat under pressure.',
      'Has seen our value, but carries little risk for us.',
      'Give them arguments for the inside, and strengthen their position.',
    ),
    neutral: level(
      'no preference shown',
      'Shows no preference, or will not offend anybody.',
      'Not involved yet, or waiting for the majority.',
      'Find out what the decision means for them.',
    ),
    nonSupporter: level(
      'leans to a rival',
      'Leans to a rival, but can turn neutral under pressure.',
      'Good experience with the other side.',
      'Learn why, and let somebody they trust speak for us.',
    ),
    opponent: level(
      'does not want us',
      'Does not want us and shuts us out; usually the coach of a rival.',
      'Tied to a rival, or hurt by us before.',
      'Answer it with an action: win them over, balance them, or keep them from deciding alone.',
    ),
  },
} as const;
