package org.rapporteur.journeys;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.regex.Pattern;
import org.rapporteur.testing.Browser;

/// The page where administrators read mails if no mail server is configured.
final class Mailbox extends Window {

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  Mailbox(Browser browser) {
    super(browser);
  }

  /// Finds the link in the latest mail to an address, without its host.
  String findLinkFor(String email) {
    var mails = page.locator("#mails li").filter(new Locator.FilterOptions().setHasText(email));
    openUntilShown("/administration", mails);
    requireHeading("Administration");
    mails.first().locator("vaadin-details-summary, summary").click();
    var link = LINK.matcher(mails.first().locator("pre").innerText());
    if (!link.find()) {
      throw new AssertionError("No link in " + mails.first().innerText());
    }
    var address = URI.create(link.group());
    return address.getRawPath() + "?" + address.getRawQuery();
  }
}
