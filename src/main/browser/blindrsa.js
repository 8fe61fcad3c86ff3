// The one variant that a ballot needs; the rest of the library stays out of the bundle.
import { RSABSSA } from "@cloudflare/blindrsa-ts";

export const blindRsa = RSABSSA.SHA384.PSS.Randomized();
