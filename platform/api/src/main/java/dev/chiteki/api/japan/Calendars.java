package dev.chiteki.api.japan;

import org.osgi.annotation.versioning.ProviderType;

/** The installation's calendars: the holidays of the law, and on which days offices are open. They hold for all regions. */
@ProviderType
public interface Calendars {

    /** The holidays of the law. */
    Holidays holidays();

    /** The working days of the state's administrative bodies. */
    GovernmentCalendar government();

    /** The business days of banks. */
    BankCalendar bank();
}
