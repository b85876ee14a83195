/**
 * FollowTheMoney: the entities of a case file, and what ties them, for Aleph and other tools of that model.
 *
 * @module
 */
export type { FollowTheMoneyEntity, FollowTheMoneySchema } from "./follow-the-money/entity.ts";
export { toFollowTheMoney } from "./follow-the-money/to-follow-the-money.ts";
