/**
 * Words and times as the person before the screen reads them: {@link org.linia.shared.text.Viewer} knows their language and
 * time zone, {@link org.linia.shared.text.Messages} the texts, {@link org.linia.shared.text.Times} the wording of instants.
 * Texts live in {@code i18n/<module>_<language>.properties}, nowhere else.
 */
package org.linia.shared.text;
