package org.linia.channel;

/** Why a mailbox cannot be fetched. Texts: {@code channel.mailboxFault.} and the name. */
public enum MailboxFault {
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
    /** It says something else. */
    OTHER
}
