/**
 * Where people arrive from a SAML provider: an application of its own, {@code linia-saml.war} under {@code /sso/saml}, for
 * Linia's has a mechanism of its own and is never asked for by the server's SAML service provider. That one has sent the
 * browser to its provider and checked what came back (signature, audience, time, replay, that it was asked for) before
 * anything here is handed on. What it says is laid into the visit that began at {@code /sso/start}, in this browser, and
 * {@code /sso/callback} goes on from there. Where there are several nodes, each step of this may be at another one: what was
 * asked for goes along in a cookie that is sealed with the key of all of them, the browser looks for the node that took the
 * word, and as a visit ends once for all of them, so a word is good once. A provider's single logout ends here in the
 * server: its {@code SLOHandler} takes it by HTTP POST alone, calls {@code HttpServletRequest.logout()} in its own
 * application, which tells no other one, and so Linia, whose sessions are rows, never hears of it. Nothing of this is in
 * Linia's own archive, and nothing of that in here.
 */
package org.linia.identity.saml;
