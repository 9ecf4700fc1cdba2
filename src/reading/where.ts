/** City (English name) and country; `name` null where only the country is known. */
export interface Place {
  name: string | null;
  country: string | null;
}
