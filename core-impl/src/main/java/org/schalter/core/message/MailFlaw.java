package org.schalter.core.message;

/** Something about a mail that could not be read as it was meant; shown in its trace. */
public enum MailFlaw {
    EMPTY,
    NO_HEADERS,
    BARE_CARRIAGE_RETURNS,
    NO_SENDER,
    SEVERAL_SENDERS,
    NO_MESSAGE_ID,
    SEVERAL_MESSAGE_IDS,
    NO_DATE,
    NO_BOUNDARY,
    TOO_MANY_PARTS,
    TOO_DEEP,
    TEXT_TOO_LONG,
    HTML_TOO_LONG
}
