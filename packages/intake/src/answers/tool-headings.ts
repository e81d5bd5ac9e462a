import { comparable } from '../table/tidy-text.js'

/**
 * Headings of what survey tools know of a submission by themselves: when it was filled in, on what, and how far. Beside
 * columns that bear our ids they need no naming. Names of people are among them, and are never read.
 */
const headings = new Set(
  [
    // KoboToolbox and ODK
    'start end today deviceid subscriberid simserial phonenumber username audit _id _uuid uuid _submission_time',
    '_validation_status _notes _status _submitted_by __version__ _tags _index _parent_index _parent_table_name',
    '_submission__id _submission__uuid _submission__submission_time meta/instanceid meta-instanceid meta/instancename',
    'meta-instancename instanceid instancename formhub/uuid _version_ _attachments _geolocation _xform_id_string',
    'submissiondate submitterid submittername attachmentspresent attachmentsexpected status reviewstate edits',
    'formversion key parent_key set-of',
    // LimeSurvey
    'id submitdate lastpage startlanguage seed token startdate datestamp ipaddr refurl interviewtime',
    // REDCap
    'record_id redcap_event_name redcap_repeat_instrument redcap_repeat_instance redcap_survey_identifier',
    'redcap_data_access_group',
    // Google and Microsoft Forms, Lists
    'timestamp email name created modified path item-type',
  ]
    .join(' ')
    .split(' ')
    .concat([
      'email address',
      'start time',
      'completion time',
      'last modified time',
      'username',
      'total points',
      'quiz feedback',
      'item type',
      'content type',
      'created by',
      'modified by',
      'complete?',
      'survey timestamp',
      'survey identifier',
      'data access group',
    ]),
)

/** Whether a survey tool adds a column of this heading to every form. */
export function isOfTool(heading: string): boolean {
  const name = comparable(heading)
  return headings.has(name) || /^[a-z0-9_]+_(?:complete|timestamp)$/.test(name)
}
