/**
 * Who people are, for whom they work and what they may do.
 *
 * <p>An {@code account} belongs to one organisation and holds roles by dated grants. {@code team}s serve organisations,
 * offices and support levels. {@link org.linia.identity.Caller} is the person of the current request, made anew from
 * the tables at each request, so that a granted or revoked role acts at once; its {@link org.linia.identity.DataScope}
 * says what that person may see and is the only such rule.
 *
 * <p>What managers keep in lists, here and in the modules above, is served by {@link org.linia.identity.KeptResource}. An
 * organisation that is switched off takes no new tickets and is offered nowhere; its people still sign in.
 *
 * <p>Somebody proves who they are by a password or by the word of an identity provider of their organisation; both end in
 * the same session of the browser. {@code ProviderIdentity} says which account somebody has whom a provider knows. The
 * protocols are a library's; here is what we ask, whom we believe, and for how long.
 *
 * <p>An organisation's directory may say who its people are and in which groups, by itself ({@code scim}) or when it is
 * read ({@code RunDirectories}, LDAP): what it says becomes accounts, but never roles. The groups of an account are in the
 * view {@code account_group}. Whoever is at home in an LDAP directory has their password there and none here.
 *
 * <p>Calls {@code audit} and {@code shared}; announces {@link org.linia.identity.AccountDeactivated},
 * {@link org.linia.identity.SessionsEnded} and {@link org.linia.identity.VipChanged}.
 */
package org.linia.identity;
