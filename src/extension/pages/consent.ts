// Firefox asks by itself, once, whether a report may carry data of a page. Other browsers have no such question: there
// the preview and the press are the consent. Must be called at the press, before anything else is awaited.

import { browser } from '../browser.ts';

const DATA = { data_collection: ['websiteContent'] };
/** A contact that the sender wrote is data of a person. */
const WITH_CONTACT = { data_collection: ['websiteContent', 'personallyIdentifyingInfo'] };
/** Only Firefox's own manifest carries these settings. */
const asksForData = (): boolean => 'browser_specific_settings' in browser.runtime.getManifest();

// Newer than the polyfill's types.
type DataPermissions = { request(data: typeof DATA): Promise<boolean>; contains(data: typeof DATA): Promise<boolean> };
const permissions = (): DataPermissions => browser.permissions as unknown as DataPermissions;

/** True when a report, or an appeal with or without a contact, may be sent. */
export const consentToSend = (contact = false): Promise<boolean> =>
  asksForData() ? permissions().request(contact ? WITH_CONTACT : DATA) : Promise.resolve(true);

/** Whether the browser will still ask. Its question closes a popup, so the report is then made in a tab. */
export const willAsk = async (): Promise<boolean> => asksForData() && !(await permissions().contains(DATA));
