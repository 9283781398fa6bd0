package org.rapporteur.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonState;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.account.AdministratorService;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.account.RegistrationService;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.identity.delegation.DelegationState;
import org.rapporteur.shared.Messages;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ViewTest;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.Tag;
import org.springframework.beans.factory.annotation.Autowired;

/// Tests of the screens for sign-in, registration, the account, delegations and people.
class IdentityViewsIT extends ViewTest {

  @Autowired PersonService people;
  @Autowired DelegationLifecycleService delegations;
  @Autowired ApiTokenService tokens;
  @Autowired ViewerService viewers;
  @Autowired Fixtures fixtures;
  @Autowired Countries countries;
  @Autowired Messages messages;

  @Test
  void registrationNamesEmptyFieldsThenSucceeds() {
    var view = navigate("register", RegisterView.class);
    test(button("Create account")).click();
    assertThat($(ErrorSummary.class).single().isVisible()).isTrue();
    assertThat(text(view)).contains("Select a stakeholder group.", "Enter your public name.");

    String address = "delegate-" + UUID.randomUUID() + "@example.org";
    test($(EmailField.class).single()).setValue(address);
    test($(PasswordField.class).single()).setValue("three ships sail at noon");
    $(GroupChoice.class).single().setValue(StakeholderGroup.CIVIL_SOCIETY);
    test($(TextField.class).withCondition(f -> f.getLabel().startsWith("Public name")).single())
        .setValue("Programme officer, a digital rights network");
    test(button("Create account")).click();

    assertThat($(H1.class).last().getText()).isEqualTo("Check your e-mail");
    assertThat(people.findByEmail(new EmailAddress(address)).orElseThrow().state())
        .isEqualTo(PersonState.UNCONFIRMED);
  }

  @Test
  void trialShowsConfirmationLink() {
    var registrations = mock(RegistrationService.class);
    when(registrations.register(any(), any(), any(), eq("/consultations/forum")))
        .thenReturn(Optional.of("/sign-in?confirm=secret&to=%2Fconsultations%2Fforum"));
    UI.getCurrent().navigate("sign-in", QueryParameters.of("to", "/consultations/forum"));
    assertThat($(Anchor.class).withText("Create an account").last().getHref())
        .isEqualTo("/register?to=%2Fconsultations%2Fforum");
    var view =
        new RegisterView(registrations, mock(AdministratorService.class), countries, messages);
    UI.getCurrent().add(view);
    var event = mock(BeforeEnterEvent.class);
    when(event.getLocation()).thenReturn(new Location("register?to=/consultations/forum"));
    view.beforeEnter(event);

    test($(EmailField.class, view).single()).setValue("delegate@example.org");
    test($(PasswordField.class, view).single()).setValue("three ships sail at noon");
    $(GroupChoice.class, view).single().setValue(StakeholderGroup.CIVIL_SOCIETY);
    test($(TextField.class, view)
            .withCondition(f -> f.getLabel().startsWith("Public name"))
            .single())
        .setValue("Programme officer");
    test($(Button.class, view).withText("Create account").single()).click();

    assertThat($(H1.class, view).single().getText()).isEqualTo("Confirm your e-mail address");
    assertThat($(Anchor.class, view).withText("Confirm e-mail address").single().getHref())
        .isEqualTo("/sign-in?confirm=secret&to=%2Fconsultations%2Fforum");
  }

  @Test
  void invalidTextStaysInFieldWithReason() {
    navigate("register", RegisterView.class);
    test($(EmailField.class).single()).setValue("delegate-" + UUID.randomUUID() + "@example.org");
    test($(PasswordField.class).single()).setValue("three ships sail at noon");
    $(GroupChoice.class).single().setValue(StakeholderGroup.CIVIL_SOCIETY);
    requireInvalidNamesRefused("Create account");

    signIn(fixtures.aPerson(StakeholderGroup.TECHNICAL_AND_ACADEMIC));
    navigate("account", AccountView.class);
    requireInvalidNamesRefused("Save profile");
  }

  private void requireInvalidNamesRefused(String buttonText) {
    var name =
        $(TextField.class).withCondition(f -> f.getLabel().startsWith("Public name")).single();
    Map.of(
            "Ada\u0000",
            "U+0000",
            "Ada\uD800",
            "U+D800",
            "\u00A0\u200B",
            "Enter your public name",
            "\uD83C\uDF0D".repeat(121),
            "Remove 1 character",
            "a".repeat(1_000_000),
            "Remove 999,880")
        .forEach(
            (typed, message) -> {
              name.setValue(typed);
              test(button(buttonText)).click();
              assertThat(name.getErrorMessage()).contains(message);
              assertThat(name.getValue()).isEqualTo(typed);
            });
  }

  @Test
  void signInFormPostsWithReturnPath() {
    UI.getCurrent().navigate("sign-in", QueryParameters.of("to", "/consultations/forum"));
    var form = $(NativeForm.class).single().getElement();
    assertThat(form.getAttribute("action")).isEqualTo("/sign-in");
    assertThat(form.getOuterHTML()).contains("value=\"/consultations/forum\"");
    assertThat(form.hasAttribute("novalidate")).isTrue();
    assertThat(text($(SignInView.class).single())).doesNotContain("Sign in to open this page.");
    assertThat($(EmailField.class).single().getAutocomplete().name()).isEqualTo("USERNAME");
    assertThat($(PasswordField.class).single().getAutocomplete().name())
        .isEqualTo("CURRENT_PASSWORD");
  }

  @Test
  void signInPageShowsReasonForRefusedPage() {
    UI.getCurrent()
        .navigate(
            "sign-in", new QueryParameters(Map.of("reason", List.of("page"), "to", List.of("/x"))));
    assertThat(text($(SignInView.class).single())).contains("Sign in to open this page.");
  }

  @Test
  void failedSignInShowsWhatToDo() {
    UI.getCurrent().navigate("sign-in", QueryParameters.of("error", "wrong"));
    assertThat(text($(SignInView.class).single()))
        .contains("The e-mail address or the password is wrong.");
  }

  @Test
  void passwordResetMessageIsSameWithoutAccount() {
    navigate("sign-in/password", PasswordView.class);
    test($(EmailField.class).single()).setValue("nobody-" + UUID.randomUUID() + "@example.org");
    test(button("Send reset link")).click();
    assertThat(text($(PasswordView.class).single()))
        .contains("has an account, we sent an e-mail to it.");
  }

  @Test
  void accountPageChangesNameAndShowsTokenOnce() {
    var viewer = signIn(fixtures.aPerson(StakeholderGroup.TECHNICAL_AND_ACADEMIC));
    navigate("account", AccountView.class);
    test($(TextField.class).withCondition(f -> f.getLabel().startsWith("Public name")).single())
        .setValue("Network engineer, a research network");
    test(button("Save profile")).click();
    assertThat(people.find(viewer.requireSignedIn("test")).orElseThrow().name())
        .isEqualTo("Network engineer, a research network");

    test($(TextField.class)
            .withCondition(f -> f.getLabel().startsWith("Name of the token"))
            .single())
        .setValue("Reading list");
    test(button("Create token")).click();
    assertThat(text($(AccountView.class).single())).contains("You will not see it again.");
    assertThat(tokens.list(viewer)).hasSize(1);
    test($(NativeButton.class).withText("Revoke").single()).click();
    assertThat(tokens.list(viewer)).isEmpty();
  }

  @Test
  void delegationIsRequestedVerifiedAndGetsSecondSpeaker() {
    var head = signIn(fixtures.aPerson(StakeholderGroup.PRIVATE_SECTOR));
    String name = "Association of Operators " + UUID.randomUUID();
    navigate("account/delegations", OwnDelegationsView.class);
    test($(TextField.class).withCondition(f -> f.getLabel().startsWith("Name")).single())
        .setValue(name);
    $(GroupChoice.class).single().setValue(StakeholderGroup.PRIVATE_SECTOR);
    test(button("Send request")).click();
    assertThat(text($(OwnDelegationsView.class).single()))
        .contains("Explain how the secretariat can verify");
    test($(TextArea.class).single()).setValue("Official address of the association");
    test(button("Send request")).click();
    var request = delegations.listOwn(head).getFirst();
    assertThat(request.state()).isEqualTo(DelegationState.REQUESTED);

    signIn(fixtures.aSecretariat().requireSignedIn("test"));
    navigate("delegations", DelegationListView.class);
    var answers = $(TextArea.class).all();
    test(answers.getLast()).setValue("Official address of the association");
    test($(Button.class).withText("Verify delegation").all().getLast()).click();

    signIn(head.requireSignedIn("test"));
    var speaker = fixtures.aPerson(StakeholderGroup.PRIVATE_SECTOR);
    navigate("delegations/" + request.slug(), DelegationView.class);
    test($(EmailField.class).single()).setValue("nobody");
    test(button("Send invitation")).click();
    assertThat($(EmailField.class).single().isInvalid()).isTrue();
    String address = people.find(speaker).orElseThrow().email().value();
    for (String invited : List.of("nobody@example.net", address)) {
      test($(EmailField.class).single()).setValue(invited);
      test(button("Send invitation")).click();
    }
    assertThat(text($(DelegationView.class).single())).contains("nobody@example.net", address);
    test($(NativeButton.class).withText("Withdraw").all().getFirst()).click();
    assertThat(text($(DelegationView.class).single())).doesNotContain("nobody@example.net");
    assertThat(viewers.forPerson(speaker).isSpeakerFor(request.id())).isFalse();

    signIn(speaker);
    navigate("account/delegations", OwnDelegationsView.class);
    assertThat(text($(OwnDelegationsView.class).single()))
        .contains(name, "Invited by the head of delegation");
    test(button("Accept")).click();
    assertThat(viewers.forPerson(speaker).isSpeakerFor(request.id())).isTrue();
    navigate("delegations/" + request.slug(), DelegationView.class);
    assertThat(text($(DelegationView.class).single()))
        .contains(people.find(speaker).orElseThrow().name());
  }

  @Test
  void refusedRequestShowsReasonToRequester() {
    var requester = fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR);
    delegations.request(
        requester,
        new DelegationDraft(
            "Association of Operators " + UUID.randomUUID(),
            StakeholderGroup.PRIVATE_SECTOR,
            new CountryCode("SN"),
            "Letter of 3 August"));
    var request = delegations.listOwn(requester).getFirst();
    signIn(fixtures.aSecretariat().requireSignedIn("test"));
    var panel = new DelegationRequestPanel(delegations, viewers, messages, request, () -> {});
    UI.getCurrent().add(panel);
    var answer = $(TextArea.class, panel).single();
    var refuse = $(Button.class, panel).withText("Reject request").single();

    test(refuse).click();
    assertThat(answer.isInvalid()).isTrue();
    test(answer).setValue("The letter has no signature.");
    test(refuse).click();
    assertThat(answer.isInvalid()).isFalse();

    signIn(requester.requireSignedIn("test"));
    navigate("delegations/" + request.slug(), DelegationView.class);
    assertThat(text($(DelegationView.class).single())).contains("The letter has no signature.");
  }

  @Test
  void administratorAppointsSecretariatAndSuspendsPerson() {
    signIn(fixtures.anAdministrator().requireSignedIn("test"));
    var person = people.find(fixtures.aPerson(StakeholderGroup.CIVIL_SOCIETY)).orElseThrow();
    navigate("administration", AdministrationView.class);
    assertThat($(Tag.class, $(PeopleTable.class).single()).withText("Administrator").all())
        .isNotEmpty();
    test($(EmailField.class).single()).setValue(person.email().value());
    test(button("Appoint to the secretariat")).click();
    assertThat(viewers.forPerson(person.id()).isSecretariatIn(RoleScope.INSTITUTION)).isTrue();

    test($(TextField.class).withCondition(f -> f.getLabel().startsWith("Name")).single())
        .setValue(person.email().value());
    test($(NativeButton.class).withText("Suspend").single()).click();
    test(button("Suspend " + person.name())).click();
    assertThat($(TextArea.class).single().getErrorMessage()).isEqualTo("Enter a reason.");
    test($(TextArea.class).single()).setValue("Threats by mail");
    test(button("Suspend " + person.name())).click();
    assertThat(viewers.forPerson(person.id())).isEqualTo(Viewer.VISITOR);
    navigate("account", AccountView.class);
    navigate("administration", AdministrationView.class);
    assertThat(text($(AuditTable.class).single())).contains("Threats by mail");
  }

  private Viewer signIn(PersonId person) {
    var viewer = viewers.forPerson(person);
    signIn(viewer);
    return viewer;
  }

  private Button button(String text) {
    return $(Button.class).withText(text).single();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
