package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.rapporteur.testing.Browser;

/// Window of a stakeholder who registers, comments, takes positions and appeals.
final class Stakeholder extends Window {

  private final String email;
  private final String group;

  Stakeholder(Browser browser, String email, String group) {
    super(browser);
    this.email = email;
    this.group = group;
  }

  void register(String name, String password) {
    open("/register");
    requireHeading("Create an account");
    field("E-mail address").fill(email);
    field("Password").fill("too short");
    page.getByRole(AriaRole.RADIO).and(page.getByLabel(Pattern.compile(group))).first().check();
    type("Public name", name);
    clickButton("Create account");
    assertThat(page.getByRole(AriaRole.ALERT).first())
        .containsText("Enter a password with at least 12 characters");
    requireNoViolations();

    assertThat(field("Public name")).hasValue(name);
    field("Password").fill(password);
    field("Password").press("Tab");
    clickButton("Create account");
    requireHeading("Check your e-mail");
  }

  void confirmAddress(Mailbox mails, String password) {
    open(mails.findLinkFor(email));
    requireHeading("Confirm your e-mail address");
    field("Password").fill(password);
    clickButton("Confirm and sign in");
    page.waitForURL(Pattern.compile("^(?!.*sign-in).*$"));
  }

  void signInAtSecondTry(String password, String to) {
    page.context().clearCookies();
    open("/sign-in?to=" + to);
    enterCredentials(email, "not the password at all");
    assertThat(page.getByRole(AriaRole.ALERT).first())
        .containsText("The e-mail address or the password is wrong.");
    requireNoViolations();
    enterCredentials(email, password);
    page.waitForURL("**" + to + "**");
  }

  /// Requires the composer to refuse a text and keep it.
  void requireRefused(String text, String why) {
    var composer = composer("Your comment");
    type(field(composer, "Your comment"), text);
    button(composer, "Post comment").click();
    assertThat(composer).containsText(why);
    assertThat(field(composer, "Your comment")).hasAttribute("aria-invalid", "true");
    assertThat(field(composer, "Your comment")).hasValue(text);
    requireNoViolations();
  }

  /// Chooses a position on the question in the composer.
  void choosePosition(String position) {
    radio(composer("Your comment"), position).check();
    requireNoViolations();
  }

  /// Changes the position on the question without a comment.
  void changePosition(String before, String after) {
    requireLive();
    var ownPosition = region("Your position on the question");
    assertThat(ownPosition).containsText(before);
    button(ownPosition, "Change position").click();
    assertThat(radio(dialog(), before)).isChecked();
    requireNoViolations();
    radio(dialog(), after).check();
    button(dialog(), "Save position").click();
    assertThat(ownPosition).containsText(after);
  }

  /// Requires the numbers of contributors by position.
  void requirePositions(String counts) {
    assertThat(
            region("Positions on the question")
                .getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName(counts)))
        .isVisible();
    requireNoViolations();
  }

  void postComment(String text, int number) {
    var composer = composer("Your comment");
    type(field(composer, "Your comment"), text);
    button(composer, "Post comment").click();
    assertThat(composer).containsText("C" + number + " was posted on");
    assertThat(comment(number)).containsText(text);
    button(composer, "Write another comment").click();
    assertThat(field(composer, "Your comment")).hasValue("");
  }

  void postReply(String text, int to, int number) {
    link(comment(to), "Reply C" + to).click();
    var composer = composer("Your reply to C" + to);
    type(field(composer, "Your comment"), text);
    requireNoViolations();
    button(composer, "Post reply").click();
    assertThat(composer).containsText("C" + number + " was posted on");
    link(composer, "Go to C" + number).click();
    assertThat(comment(number)).containsText(text);
  }

  /// Takes a position by keyboard and checks its count.
  void takePosition(String stance, int number) {
    var button =
        comment(number)
            .getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(Pattern.compile("^" + stance)));
    button.focus();
    page.keyboard().press("Enter");
    assertThat(button).hasAttribute("aria-pressed", "true");
    assertThat(button).containsText("1");
  }

  void flagComment(int number, String reason) {
    comment(number)
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Flag")))
        .or(link(comment(number), "Flag"))
        .first()
        .click();
    button(body(), "Flag C" + number).click();
    assertThat(page.getByText("Choose a reason.").first()).isVisible();
    requireNoViolations();
    page.getByRole(
            AriaRole.RADIO, new com.microsoft.playwright.Page.GetByRoleOptions().setName(reason))
        .check();
    button(body(), "Flag C" + number).click();
    assertThat(page.getByText("C" + number + " is flagged").first()).isVisible();
  }

  /// Opens a decision from the inbox and appeals.
  void appealDecision(int number, String decision, String words, String why) {
    var notification = link(main(), "C" + number + " was removed");
    openUntilShown("/account/inbox", notification);
    requireHeading("Inbox");
    notification.click();
    requireHeading(decision);
    assertThat(main()).containsText(words);
    link(main(), "Appeal").first().click();
    requireHeading("Appeal against " + decision);
    button(main(), "Submit appeal").click();
    assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Enter a text.");
    requireNoViolations();
    type("Why should the decision be reversed?", why);
    button(main(), "Submit appeal").click();
    assertThat(main()).containsText(why);
    requireHeading(decision);
  }

  void requireComment(int number, String text) {
    assertThat(comment(number)).containsText(text);
    requireNoViolations();
  }

  private Locator composer(String name) {
    return region(name);
  }

  private static Locator radio(Locator within, String label) {
    return within.getByRole(
        AriaRole.RADIO, new Locator.GetByRoleOptions().setName(label).setExact(true));
  }

  private Locator comment(int number) {
    return page.locator("#c" + number);
  }
}
