/**
 * What the embedded start comes with, so that a person who tries Linia meets a working desk: an organisation with its
 * people and teams, local accounts, and believable tickets. Knows everything beneath; nothing knows it.
 */
package org.linia.demo;
