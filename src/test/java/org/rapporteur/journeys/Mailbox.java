package org.rapporteur.journeys;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.regex.Pattern;
import org.rapporteur.testing.Browser;

/// Where no mail server is set, the mails stand on a page that administrators read.
final class Mailbox extends Window {

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  Mailbox(Browser browser) {
    super(browser);
  }

  /// The address that the latest mail to somebody links, without its host.
  String linkFor(String email) {
    var mails = page.locator("#mails li").filter(new Locator.FilterOptions().setHasText(email));
    openUntilShown("/administration", mails);
    reads("Administration");
    mails.first().locator("vaadin-details-summary, summary").click();
    var link = LINK.matcher(mails.first().locator("pre").innerText());
    if (!link.find()) {
      throw new AssertionError("No link in " + mails.first().innerText());
    }
    var address = URI.create(link.group());
    return address.getRawPath() + "?" + address.getRawQuery();
  }
}
