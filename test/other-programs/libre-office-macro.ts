import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculationOnLoad, runLibreOffice, setting } from './libre-office';

/** Keeps LibreOffice from putting its own empty macro library over ours on its first start. */
const isSetUp = setting('Setup/Office', 'ooSetupInstCompleted', true);

function macroLibrary(basic: string): Readonly<Record<string, string>> {
  return {
    'script.xlc': `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library"><library:library library:name="Standard" library:link="false"/></library:libraries>`,
    'Standard/script.xlb': `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Macro"/></library:library>`,
    'Standard/Macro.xba': `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Macro" script:language="StarBasic"><![CDATA[
${basic}
]]></script:module>`,
  };
}

/** Runs the Sub `Main` of a StarBasic module in LibreOffice with a text, in a profile of its own in the folder. */
export function runMacro(folder: string, basic: string, argument: string): void {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user/basic/Standard'), { recursive: true });
  for (const [name, text] of Object.entries(macroLibrary(basic)))
    writeFileSync(join(profile, 'user/basic', name), text);
  runLibreOffice(profile, calculationOnLoad(true) + isSetUp, [
    '--norestore',
    `macro:///Standard.Macro.Main("${argument}")`,
  ]);
}
