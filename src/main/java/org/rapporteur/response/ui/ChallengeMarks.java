package org.rapporteur.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.ReportService;
import org.rapporteur.response.challenge.ChallengeDetails;
import org.rapporteur.response.challenge.ChallengeLinks;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.slot.ParagraphSlot;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Tag;

/// Marks the challenged paragraphs of the latest edition on the synthesis desk.
@SpringComponent
class ChallengeMarks implements ParagraphSlot {

  /// Marks of one paragraph. The page of the challenges shows all.
  private static final int MAX_SHOWN = 3;

  private final ReportService reports;
  private final ChallengeService challenges;

  ChallengeMarks(ReportService reports, ChallengeService challenges) {
    this.reports = reports;
    this.challenges = challenges;
  }

  @Override
  public Map<String, List<Component>> of(ConsultationDetails consultation, Viewer viewer) {
    var marks = new HashMap<String, List<Component>>();
    reports
        .latest(viewer, consultation.id())
        .map(latest -> challenges.list(viewer, consultation.id(), latest.number()))
        .orElse(List.of())
        .stream()
        .collect(Collectors.groupingBy(challenge -> challenge.paragraph().id()))
        .forEach((paragraph, own) -> marks.put(paragraph, createMarks(consultation.slug(), own)));
    return marks;
  }

  /// Open challenges come first.
  private static List<Component> createMarks(Slug consultation, List<ChallengeDetails> challenges) {
    var marks = new ArrayList<Component>();
    challenges.stream()
        .sorted(Comparator.comparing(ChallengeDetails::isOpen).reversed())
        .limit(MAX_SHOWN)
        .forEach(challenge -> marks.add(createMark(consultation, challenge)));
    int edition = challenges.getFirst().paragraph().edition();
    if (challenges.size() > MAX_SHOWN) {
      marks.add(
          createMark(
              ChallengeLinks.list(consultation, edition),
              "response.challenge.mark.more",
              Tag.Tone.PLAIN,
              challenges.size() - MAX_SHOWN));
    }
    return marks;
  }

  private static Component createMark(Slug consultation, ChallengeDetails challenge) {
    var answer = challenge.answer();
    return createMark(
        ChallengeLinks.challenge(consultation, challenge),
        "response.challenge.mark." + (answer == null ? "OPEN" : answer.outcome().name()),
        answer == null ? Tag.Tone.WARN : Tag.Tone.PLAIN,
        challenge.challenger().name());
  }

  /// Creates a link that opens in a new tab, because the desk may have unsaved text. It is in the
  /// language of the user, not in that of the draft.
  private static Component createMark(String path, String key, Tag.Tone tone, Object argument) {
    var link = new Anchor(path);
    link.setTarget("_blank");
    var tag = new Tag(Icon.Name.FLAG, link.getTranslation(key, argument), tone);
    tag.getElement()
        .setAttribute("lang", UI.getCurrent().getLocale().toLanguageTag())
        .setAttribute("dir", "auto");
    link.add(tag);
    return link;
  }
}
