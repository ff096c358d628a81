/** A person as one JSON column, for every statement that joins one; null where the join found nobody. Only for statements whose rows show nobody out of the actor's reach. */
export const personColumn = (table: string): string => `case when ${table}.id is not null then jsonb_build_object('id', ${table}.id, 'name', ${table}.name, 'email', ${table}.email,
    'phone', ${table}.phone, 'language', ${table}.language, 'addressFailedAt', ${table}.address_failed_at, 'addressFailure', ${table}.address_failure) end`;
