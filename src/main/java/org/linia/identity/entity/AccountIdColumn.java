package org.linia.identity.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.linia.identity.AccountId;

@Converter(autoApply = true)
public class AccountIdColumn implements AttributeConverter<AccountId, Long> {
    @Override
    public Long convertToDatabaseColumn(AccountId id) {
        return id == null ? null : id.value();
    }

    @Override
    public AccountId convertToEntityAttribute(Long value) {
        return value == null ? null : new AccountId(value);
    }
}
