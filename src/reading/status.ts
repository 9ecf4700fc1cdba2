export type Status = "held" | "planned" | "cancelled";
