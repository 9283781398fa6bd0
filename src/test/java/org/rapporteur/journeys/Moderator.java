package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.rapporteur.testing.Browser;

/// Window of a moderator who decides on flags and appeals.
final class Moderator extends Window {

  private static final Pattern DECISION = Pattern.compile("M-[0-9]{4}");

  Moderator(Browser browser) {
    super(browser);
  }

  /// Acts as moderator in an open window.
  Moderator(Window window) {
    super(window);
  }

  /// Returns the number of the decision.
  String removeComment(String slug, int number, String point, String message) {
    open("/moderation/" + slug + "/flags");
    requireHeading("Moderation");
    assertThat(page.locator("#d-h")).containsText("C" + number);
    page.keyboard().press("d");
    clickButton("Remove C" + number);
    assertThat(main()).containsText("Choose a point of the policy.");
    assertThat(main()).containsText("Tell the contributor the reason, and what to change.");
    requireNoViolations();

    radio(point).check();
    type("Message to the contributor", message);
    clickButton("Remove C" + number);
    assertThat(main()).containsText("Nothing is waiting here");
    var matcher = DECISION.matcher(page.locator(".page-moderation > [role=status]").innerText());
    if (!matcher.find()) {
      throw new AssertionError("No decision number is shown");
    }
    requireNoViolations();
    return matcher.group();
  }

  void upholdAppeal(String slug, String reasons) {
    open("/moderation/" + slug + "/appeals");
    requireHeading("Moderation");
    clickButton("Answer appeal");
    assertThat(main()).containsText("Choose an answer.");
    requireNoViolations();

    radio("Uphold the appeal").check();
    type("Public reasons", reasons);
    clickButton("Answer appeal");
    assertThat(main()).containsText("Nothing is waiting here");
  }

  private Locator radio(String words) {
    return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(words));
  }
}
