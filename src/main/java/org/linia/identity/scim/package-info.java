/**
 * Provisioning by SCIM 2.0 (RFC 7643, 7644) at {@code /scim/v2}: the directory of an organisation says who its people are
 * and in which groups. The protocol is a library's; here is what its resources mean to us, both ways, and how our refusals
 * are said in its words. Whoever calls has a token made for it, and reaches their own organisation alone.
 */
package org.linia.identity.scim;
