/**
 * What every Faces page uses: the tags of {@code linia.org/tags} as small components that write their markup themselves
 * (a mark in a list of fifty rows costs one expression, not five), messages that become toasts, and the two resolvers that
 * let EL read records and browsers keep resources until they change. The tags are described in {@code linia.taglib.xml}.
 */
package org.linia.shared.faces;
