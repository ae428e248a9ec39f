package org.linia.identity.entity;

import java.util.List;
import org.linia.identity.SupplierContact;

/** The people at a supplier's, in one column. */
public record Contacts(List<SupplierContact> people) {}
