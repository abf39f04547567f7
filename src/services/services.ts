/** The use cases, as commands see them. Each joins pure rules with one or two store operations; none knows Discord. */

import type { AuditService } from './audit.ts';
import type { AwardFormService } from './award-forms.ts';
import type { AwardService } from './awards.ts';
import type { BadgeService } from './badges.ts';
import type { BalanceService } from './balances.ts';
import type { BoardService } from './boards.ts';
import type { BulkService } from './bulks/bulks.ts';
import type { ErasureService } from './erasure.ts';
import type { FieldEditService } from './field-edits.ts';
import type { FieldService } from './fields.ts';
import type { GuildLanguages } from './guild-languages.ts';
import type { IdentityService } from './identity.ts';
import type { LinkFileService } from './link-files.ts';
import type { LinkRequestService } from './link-requests.ts';
import type { LinkService } from './links.ts';
import type { LookUpService } from './look-ups.ts';
import type { PictureService } from './pictures.ts';
import type { PrivacyService } from './privacy.ts';
import type { ReactionService } from './reactions.ts';
import type { RewardService } from './rewards.ts';
import type { RuleService } from './rules.ts';
import type { SetupService } from './setup.ts';
import type { UndoService } from './undos.ts';

export interface Services {
  readonly awards: AwardService;
  readonly awardForms: AwardFormService;
  readonly undos: UndoService;
  readonly bulks: BulkService;
  readonly fields: FieldService;
  readonly fieldEdits: FieldEditService;
  readonly balances: BalanceService;
  readonly boards: BoardService;
  readonly pictures: PictureService;
  readonly lookUps: LookUpService;
  readonly links: LinkService;
  readonly linkRequests: LinkRequestService;
  readonly linkFiles: LinkFileService;
  readonly erasure: ErasureService;
  readonly setup: SetupService;
  readonly rules: RuleService;
  readonly rewards: RewardService;
  readonly reactions: ReactionService;
  readonly badges: BadgeService;
  readonly audit: AuditService;
  readonly identity: IdentityService;
  readonly privacy: PrivacyService;
  readonly languages: GuildLanguages;
}
