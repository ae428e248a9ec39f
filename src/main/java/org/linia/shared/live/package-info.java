/**
 * News between the nodes: what {@link org.linia.shared.live.Wire} is given on one node, every node hears as
 * {@link org.linia.shared.live.Heard}, itself among them. PostgreSQL's NOTIFY and LISTEN carry it. News is for screens
 * only: it may be lost, and nothing that matters may depend on it.
 */
package org.linia.shared.live;
