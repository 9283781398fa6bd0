package org.rapporteur.synthesis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.testing.Fixtures;
import org.springframework.stereotype.Component;

/// A consultation in two languages, made through the services that people use: twelve comments on
/// two questions, a greeting and a repetition among them, and positions on two.
@Component
public class SmallConsultation {

  /// The paragraphs of a draft that its report numbers.
  public static List<SynthesisParagraph> body(SynthesisDetails draft) {
    return draft.sections().stream()
        .filter(section -> section.kind() != SectionKind.SUMMARY)
        .flatMap(section -> section.paragraphs().stream())
        .toList();
  }

  /// More than a handful on one matter, so that a run finds a theme in them.
  public static final List<String> OF_HUBS =
      List.of(
          "Remote hubs need a moderator in the room.",
          "Remote hubs need a stable connection.",
          "The host country should pay for the connection of remote hubs.",
          "Each of the remote hubs should have a moderator who speaks the language.",
          "Universities should host the remote hubs of their country.",
          "A list of the remote hubs should be published before the meeting.",
          "Remote hubs cost less than flights.",
          "The remote hubs of the last meeting had a poor connection.");

  /// And as many on another.
  public static final List<String> OF_THE_AGENDA =
      List.of(
          "The agenda of the last meeting had no new topics.",
          "An open agenda needs a deadline for topics.",
          "The topics of the agenda should be put to a vote.",
          "The agenda should be open to new topics.",
          "The agenda of the meeting is decided too late.",
          "New topics should enter the agenda by vote.",
          "A shorter agenda would leave time for new topics.");

  /// The consultation and its secretariat.
  public record Made(ConsultationDetails consultation, Viewer secretariat, Viewer author) {}

  private final Fixtures fixtures;
  private final ConsultationService consultations;
  private final ConsultationLifecycleService holding;
  private final CommentService comments;
  private final PositionService positions;
  private final ViewerService viewers;

  SmallConsultation(
      Fixtures fixtures,
      ConsultationService consultations,
      ConsultationLifecycleService holding,
      CommentService comments,
      PositionService positions,
      ViewerService viewers) {
    this.fixtures = fixtures;
    this.consultations = consultations;
    this.holding = holding;
    this.comments = comments;
    this.positions = positions;
    this.viewers = viewers;
  }

  public Made open() {
    var consultation = fixtures.anOpenConsultation();
    var secretary = fixtures.aPerson(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    fixtures.appoint(secretary, Role.SECRETARIAT, consultation.id().scope());
    var secretariat = viewers.forPerson(secretary);
    var people = new EnumMap<StakeholderGroup, List<Viewer>>(StakeholderGroup.class);
    for (var group : StakeholderGroup.values()) {
      if (group.isStated()) {
        people.put(group, List.of(fixtures.aStakeholder(group), fixtures.aStakeholder(group)));
      }
    }
    var author = post(consultation, people);
    agree(consultation, people);
    return new Made(consultation, secretariat, author);
  }

  /// With so much more said on hubs and on the agenda that each is a theme: on hubs from Kenya, on
  /// the agenda from India.
  public Made openOnTwoThemes() {
    var made = open();
    OF_HUBS.forEach(text -> say(made, "KE", text));
    OF_THE_AGENDA.forEach(text -> say(made, "IN", text));
    return made;
  }

  private void say(Made made, String country, String text) {
    var speaker = fixtures.aPerson(StakeholderGroup.CIVIL_SOCIETY, new CountryCode(country));
    say(made.consultation(), viewers.forPerson(speaker), 1, LanguageTag.ENGLISH, text);
  }

  public Made closed() {
    var made = open();
    holding.close(made.secretariat(), made.consultation().id(), "All have answered.");
    return new Made(consultations.get(made.consultation().id()), made.secretariat(), made.author());
  }

  /// With positions that part those who took them into two opinion groups of 14 and 10.
  public Made dividedAndClosed() {
    var made = open();
    for (int i = 0; i < 24; i++) {
      var viewer =
          fixtures.aStakeholder(
              i % 2 == 0 ? StakeholderGroup.GOVERNMENTS : StakeholderGroup.CIVIL_SOCIETY);
      for (int comment = 1; comment <= 9; comment++) {
        position(viewer, made.consultation(), comment, i < 14 == comment <= 4);
      }
    }
    holding.close(made.secretariat(), made.consultation().id(), "All have answered.");
    return new Made(consultations.get(made.consultation().id()), made.secretariat(), made.author());
  }

  private Viewer post(
      ConsultationDetails consultation, Map<StakeholderGroup, List<Viewer>> people) {
    var gov = people.getOrDefault(StakeholderGroup.GOVERNMENTS, List.of());
    var priv = people.getOrDefault(StakeholderGroup.PRIVATE_SECTOR, List.of());
    var civ = people.getOrDefault(StakeholderGroup.CIVIL_SOCIETY, List.of());
    var tech = people.getOrDefault(StakeholderGroup.TECHNICAL_AND_ACADEMIC, List.of());
    var en = LanguageTag.ENGLISH;
    var fr = LanguageTag.FRENCH;
    say(
        consultation,
        gov.get(0),
        1,
        en,
        "The Forum should continue for another five years. Our delegation values its open agenda.");
    say(
        consultation,
        gov.get(1),
        1,
        en,
        "The Forum should continue, with a shorter meeting. The agenda of the meeting should be open to new topics.");
    say(
        consultation,
        priv.get(0),
        1,
        en,
        "Operators need the Forum because nobody negotiates a text in it. A negotiated text would close the open agenda.");
    say(
        consultation,
        priv.get(1),
        1,
        en,
        "Connection costs of remote hubs were modest for our company. Two remote hubs cost less than one flight.");
    say(
        consultation,
        tech.get(0),
        1,
        en,
        "Remote hubs at universities worked well in the last two years. Each remote hub needs a moderator and a stable connection.");
    say(
        consultation,
        tech.get(1),
        1,
        en,
        "The remote hubs should be listed in the report of the meeting. The cost of remote hubs should be published.");
    say(
        consultation,
        civ.get(0),
        1,
        fr,
        "Le Forum devrait garder son ordre du jour ouvert. Le Forum devrait rester sans négociation.");
    say(
        consultation,
        civ.get(1),
        1,
        fr,
        "Le Forum sans négociation reste ouvert à tous. Les centres à distance coûtent peu à notre association.");
    say(
        consultation,
        gov.get(0),
        1,
        fr,
        "Le Forum sans négociation ne produit aucun texte utile. Les centres à distance devraient être financés.");
    say(consultation, civ.get(0), 1, en, "Hello, thank you for the opportunity to comment.");
    say(
        consultation,
        priv.get(1),
        2,
        en,
        "A review after five years would be sufficient for operators.");
    say(
        consultation,
        tech.get(0),
        2,
        en,
        "The review should publish participation by region and group.");
    return tech.get(0);
  }

  private void agree(ConsultationDetails consultation, Map<StakeholderGroup, List<Viewer>> people) {
    var all = new ArrayList<Viewer>();
    people.values().forEach(all::addAll);
    for (var viewer : all) {
      if (!viewer.equals(
          people.getOrDefault(StakeholderGroup.TECHNICAL_AND_ACADEMIC, List.of()).get(1))) {
        position(viewer, consultation, 6, true);
      }
      if (!viewer.equals(people.getOrDefault(StakeholderGroup.PRIVATE_SECTOR, List.of()).get(0))) {
        position(viewer, consultation, 3, all.indexOf(viewer) % 2 == 0);
      }
    }
  }

  /// Three further people agree with a comment, so that its draft speaks of it.
  public void threeAgree(ConsultationDetails consultation, int comment) {
    for (int i = 0; i < 3; i++) {
      position(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY), consultation, comment, true);
    }
  }

  private void position(
      Viewer viewer, ConsultationDetails consultation, int comment, boolean agrees) {
    positions.setPosition(viewer, consultation.id(), comment, agrees, null);
  }

  public void say(
      ConsultationDetails consultation,
      Viewer viewer,
      int question,
      LanguageTag language,
      String text) {
    comments.post(
        viewer,
        consultation.id(),
        new CommentDraft(
            consultation.question(question).orElseThrow().id(), null, null, language, text),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
