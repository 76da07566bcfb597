import fc from 'fast-check';

/** What is random in tests is the same in every run, so that chance decides no build; STAKEGRID_SEED tries others. */
fc.configureGlobal({ seed: Number(process.env['STAKEGRID_SEED'] ?? 3333) });
