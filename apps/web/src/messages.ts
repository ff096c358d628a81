import polyglotI18nProvider from 'ra-i18n-polyglot';
import englishMessages from 'ra-language-english';
import { mergeTranslations } from 'react-admin';

/** The words of react-admin's own parts where ours differ. */
const own = {
  ra: {
    action: { save: 'Save', cancel: 'Cancel', clear_input_value: 'Clear this field' },
    page: { error: 'Something went wrong', not_found: 'Page not found', access_denied: 'You may not see this page' },
    message: {
      invalid_form: 'There is a problem. Check what is marked below.',
      not_found: 'Check the address, or choose a page from the menu.',
      access_denied: 'You may not see this page. If your work needs it, ask the project team to change your role.',
      unsaved_changes: 'You have changes that are not saved. Leave without saving them?',
      placeholder_data_warning: 'The latest data could not be loaded.',
    },
    notification: {
      created: 'Saved',
      updated: 'Saved',
      http_error: 'Muster could not be reached. Try again.',
      item_doesnt_exist: 'This does not exist, or you may not see it',
      logged_out: 'You have been signed out. Sign in again.',
      not_authorized: 'You may not do this.',
    },
    validation: { required: 'This is needed' },
  },
};

/** British English for everything that react-admin says itself. */
export const i18nProvider = polyglotI18nProvider(() => mergeTranslations(englishMessages, own), 'en');
