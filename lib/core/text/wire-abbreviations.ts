/**
 * Names of US states as news agencies shorten them after a town ("Buckhannon, W. Va."), folded, to the name's key.
 * The Associated Press spells the other states out.
 */
const stateAbbreviations = new Map(
  Object.entries({
    ala: 'alabama',
    ariz: 'arizona',
    ark: 'arkansas',
    calif: 'california',
    colo: 'colorado',
    conn: 'connecticut',
    del: 'delaware',
    fla: 'florida',
    ga: 'georgia',
    ill: 'illinois',
    ind: 'indiana',
    kan: 'kansas',
    ky: 'kentucky',
    la: 'louisiana',
    mass: 'massachusetts',
    md: 'maryland',
    mich: 'michigan',
    minn: 'minnesota',
    miss: 'mississippi',
    mo: 'missouri',
    mont: 'montana',
    nc: 'north carolina',
    nd: 'north dakota',
    neb: 'nebraska',
    nev: 'nevada',
    nh: 'new hampshire',
    nj: 'new jersey',
    nm: 'new mexico',
    ny: 'new york',
    okla: 'oklahoma',
    ore: 'oregon',
    pa: 'pennsylvania',
    ri: 'rhode island',
    sc: 'south carolina',
    sd: 'south dakota',
    tenn: 'tennessee',
    tex: 'texas',
    va: 'virginia',
    vt: 'vermont',
    'w va': 'west virginia',
    wash: 'washington',
    wis: 'wisconsin',
    wyo: 'wyoming',
  }),
);

/** The key of the state for which the folded `word`, written with a dot, stands; undefined where it is none. */
export const stateOf = (word: string): string | undefined => stateAbbreviations.get(word);
