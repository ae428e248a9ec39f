/**
 * What the desk offers and how contacts are sorted: services, and the tree of categories with the facts that each asks
 * for (C1). Keys never change; names do, and exist in every language.
 */
package org.linia.catalog;
