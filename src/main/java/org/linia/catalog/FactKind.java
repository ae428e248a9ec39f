package org.linia.catalog;

/** What an answer to a fact looks like. A LIST is several short texts. */
public enum FactKind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    MOMENT,
    LIST
}
