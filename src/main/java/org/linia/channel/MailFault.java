package org.linia.channel;

/** Why a mail server cannot be used. Texts: {@code channel.mailFault.} and the name. */
public enum MailFault {
    /** Nobody knows that host. */
    NAME,
    /** Nobody answers there. */
    AWAY,
    /** The line cannot be kept from others' eyes as it should be. */
    SECURITY,
    /** The user or the password is wrong. */
    CREDENTIALS,
    /** The provider gives no token with which it could be asked. */
    TOKEN,
    /** There is no such folder. */
    FOLDER,
    /** There is no such folder to move messages to. */
    TARGET,
    /** It does not carry what is sent in that name, or to that address. */
    REFUSED,
    /** It says something else. */
    OTHER
}
