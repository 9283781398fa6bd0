package org.rapporteur.discussion.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.ContributorAside;
import org.rapporteur.discussion.drawing.CommentHtml;
import org.rapporteur.discussion.drawing.CommentPlace;
import org.rapporteur.discussion.profile.ContributorProfile;
import org.rapporteur.discussion.profile.ContributorService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Templates;
import org.rapporteur.uikit.DeliveredHtml;
import org.rapporteur.uikit.FirstPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Draws the page of a contributor, the same for every reader.
@Component
class ContributorPages implements FirstPage {

  static final String CONTRIBUTOR = "page-contributor";

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/contributors/([^/]+)/?");

  private final AddressedConsultation addressed;
  private final ContributorService contributors;
  private final ThreadService threads;
  private final CommentHtml comments;
  private final ObjectProvider<ContributorAside> asides;
  private final Templates templates;
  private final Messages messages;

  ContributorPages(
      AddressedConsultation addressed,
      ContributorService contributors,
      ThreadService threads,
      CommentHtml comments,
      ObjectProvider<ContributorAside> asides,
      Templates templates,
      Messages messages) {
    this.addressed = addressed;
    this.contributors = contributors;
    this.threads = threads;
    this.comments = comments;
    this.asides = asides;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> at(Request request) {
    return request.parts(PATH).map(parts -> content(parts, request));
  }

  private Content content(MatchResult path, Request request) {
    var consultation = addressed.of(path.group(1));
    int number = QuestionAddress.number(path.group(2), "contributor");
    var from = ContributorPlace.read(request::first);
    var contributor = contributor(consultation, number);
    String html = page(consultation, contributor, from, request.locale());
    return new Content(
        name(contributor, request.locale()), "", DeliveredHtml.block(CONTRIBUTOR, html));
  }

  String name(ContributorProfile contributor, Locale locale) {
    var details = contributor.details();
    return details.official()
        ? messages.text(locale, "discussion.official.secretariat")
        : details.name();
  }

  ContributorProfile contributor(ConsultationDetails consultation, int number) {
    return contributors
        .find(consultation, number)
        .orElseThrow(() -> new NotFound("contributor", number));
  }

  String page(
      ConsultationDetails consultation,
      ContributorProfile contributor,
      ContributorPlace from,
      Locale locale) {
    int number = contributor.details().number();
    var place = CommentPlace.listed(consultation, locale);
    var said = threads.byContributor(consultation, number, from.after());
    var parameters = new HashMap<String, Object>();
    parameters.put("messages", messages);
    parameters.put("locale", locale);
    parameters.put(
        "asides",
        asides
            .orderedStream()
            .flatMap(part -> part.html(consultation, number, locale).stream())
            .toList());
    parameters.put(
        "page",
        new ReadContributor(
            consultation,
            locale,
            contributor,
            from,
            said.items().stream()
                .map(c -> new ReadContributor.Drawn(c.question(), comments.html(c, place)))
                .toList(),
            said.next(),
            contributors.positions(Viewer.VISITOR, consultation, number, from.positionsBefore())));
    return templates.html("discussion/contributor.jte", parameters);
  }
}
