package org.rapporteur.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Creates people and consultations for tests through the services of the product.
@Component
public class Fixtures {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final PersonService people;
  private final ViewerService viewers;
  private final ConsultationService consultations;
  private final ConsultationDraftService preparation;
  private final ConsultationLifecycleService lifecycle;
  private final CommentService comments;
  private final JdbcClient database;

  Fixtures(
      PersonService people,
      ViewerService viewers,
      ConsultationService consultations,
      ConsultationDraftService preparation,
      ConsultationLifecycleService lifecycle,
      CommentService comments,
      JdbcClient database) {
    this.people = people;
    this.viewers = viewers;
    this.consultations = consultations;
    this.preparation = preparation;
    this.lifecycle = lifecycle;
    this.comments = comments;
    this.database = database;
  }

  public Viewer aStakeholder(StakeholderGroup group) {
    return viewers.forPerson(aPerson(group));
  }

  public Viewer aSecretariat() {
    var person = aPerson(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    appoint(person, Role.SECRETARIAT, RoleScope.INSTITUTION);
    return viewers.forPerson(person);
  }

  public Viewer theSecretariatOf(ConsultationId consultation) {
    var person = aPerson(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    appoint(person, Role.SECRETARIAT, consultation.scope());
    return viewers.forPerson(person);
  }

  public Viewer aModeratorOf(ConsultationId consultation) {
    var person = aPerson(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    appoint(person, Role.MODERATOR, consultation.scope());
    return viewers.forPerson(person);
  }

  public Viewer anAdministrator() {
    var person = aPerson(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    people.appointAdministrator(person);
    return viewers.forPerson(person);
  }

  /// Reloads a viewer, to include later appointments.
  public Viewer again(Viewer viewer) {
    return viewers.forPerson(viewer.requireSignedIn("test"));
  }

  public PersonId aPerson(StakeholderGroup group) {
    return aPerson(group, new CountryCode("BR"));
  }

  public PersonId aPerson(StakeholderGroup group, CountryCode country) {
    int n = NUMBER.incrementAndGet();
    return people.addConfirmed(
        new EmailAddress("person" + n + "@example.org"),
        "a long enough password",
        new PersonDraft("Delegate " + n, group, country, "An organization", LanguageTag.ENGLISH));
  }

  public void appoint(PersonId person, Role role, RoleScope scope) {
    database
        .sql(
            "INSERT INTO appointment (person_id, role, scope, appointed_at) VALUES (?, ?, ?,"
                + " UTC_TIMESTAMP(6))")
        .params(person.value(), role.name(), scope.value())
        .update();
  }

  public ConsultationDetails anOpenConsultation() {
    return anOpenConsultation(ReviewTiming.AFTER);
  }

  /// Also publishes the opening event, so that the clock adds no log entry during a test.
  public ConsultationDetails anOpenConsultation(ReviewTiming review) {
    return anOpenConsultation(draft(review));
  }

  /// Its second question has a scale with the default words.
  public ConsultationDetails anOpenConsultationWithScale(ReviewTiming review) {
    return anOpenConsultation(withScale(draft(review), 2));
  }

  /// Gives a question a scale with the default words.
  ///
  /// @param question the number of the question
  public static ConsultationDraft withScale(ConsultationDraft draft, int question) {
    var section = draft.sections().getFirst();
    var questions = new ArrayList<>(section.questions());
    var changed = questions.get(question - 1);
    questions.set(
        question - 1,
        new QuestionDraft(
            changed.title(), changed.background(), QuestionScale.createDefault(new Messages())));
    return new ConsultationDraft(
        draft.texts(),
        draft.schedule(),
        draft.terms(),
        List.of(new SectionDraft(section.title(), questions)));
  }

  private ConsultationDetails anOpenConsultation(ConsultationDraft draft) {
    var secretariat = aSecretariat();
    var slug = new Slug("consultation-" + NUMBER.incrementAndGet());
    var id = preparation.create(secretariat, slug, draft);
    preparation.announce(again(secretariat), id, consultations.get(id).version());
    lifecycle.publishTransitions();
    return consultations.get(id);
  }

  /// Each text is a comment of another person on the first question.
  public ConsultationDetails aClosedConsultation(String... texts) {
    var consultation = anOpenConsultation();
    var question = consultation.question(1).orElseThrow().id();
    for (String text : texts) {
      comments.post(
          aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
          consultation.id(),
          new CommentDraft(question, null, null, LanguageTag.ENGLISH, text),
          Channel.WEB,
          IdempotencyKey.random());
    }
    lifecycle.close(theSecretariatOf(consultation.id()), consultation.id(), "All has been said.");
    return consultations.get(consultation.id());
  }

  public ConsultationDraft draft(ReviewTiming review) {
    var now = Instant.now();
    return new ConsultationDraft(
        new ConsultationTexts(
            english("Continuation of the Forum"),
            english("Should the Forum continue?"),
            LocalizedText.empty(),
            LocalizedText.empty(),
            Mandate.NONE),
        new Schedule(
            now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(30)), ZoneId.of("UTC")),
        Terms.forEveryone(
            review,
            new TreeSet<>(List.of(LanguageTag.ENGLISH, LanguageTag.FRENCH, LanguageTag.ARABIC))),
        List.of(
            new SectionDraft(
                english("The Forum since 2006"),
                List.of(
                    new QuestionDraft(english("Has the mandate been met?"), LocalizedText.empty()),
                    new QuestionDraft(english("Should it continue?"), LocalizedText.empty())))));
  }

  private static LocalizedText english(String text) {
    return LocalizedText.fromText(LanguageTag.ENGLISH, text);
  }
}
