/** The client's writes of fields as the use cases want them: failures as values. */
import type { FieldApi } from '../../services/ports/community-api.ts';
import type { ReturningClient } from '../client.ts';
import { attemptWrite } from './write-outcome.ts';

/** Binds the writes to the API that lists the fields: another one could be of another deployment. */
export function createFieldApi({ fields }: ReturningClient): FieldApi {
  return {
    create: (communityId, field, options) => attemptWrite(() => fields.create({ communityId, ...field }, options)),
    rename: (communityId, field, options) => attemptWrite(() => fields.update({ communityId, ...field }, options)),
    delete: (communityId, fieldId, options) => attemptWrite(() => fields.delete({ communityId, fieldId }, options)),
  };
}
