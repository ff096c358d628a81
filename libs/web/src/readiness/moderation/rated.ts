// Which rating of which authority is it?
export type Rated = { waveId: string; organisationId: string; measure: string; subject: string };
