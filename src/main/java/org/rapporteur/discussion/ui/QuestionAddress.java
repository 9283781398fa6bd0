package org.rapporteur.discussion.ui;

import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;

/// Reads addresses below a consultation: what cannot be one leads to nothing, like one that nobody
/// has.
final class QuestionAddress {

  private static final int LONGEST_NUMBER = 9;

  private QuestionAddress() {}

  static ConsultationDetails consultation(
      ConsultationService consultations, Viewer viewer, String slug) {
    try {
      return consultations.get(viewer, new Slug(slug));
    } catch (InvalidInput e) {
      throw new NotFound("consultation", slug);
    }
  }

  static QuestionDetails question(ConsultationDetails consultation, String number) {
    int wanted = number(number, "question");
    return consultation.question(wanted).orElseThrow(() -> new NotFound("question", wanted));
  }

  static int number(String written, String what) {
    if (!written.matches("[1-9][0-9]*") || written.length() > LONGEST_NUMBER) {
      throw new NotFound(what, written);
    }
    return Integer.parseInt(written);
  }

  static String slug(RouteParameters parameters) {
    return parameters.get("slug").orElse("");
  }

  static String number(RouteParameters parameters) {
    return parameters.get("number").orElse("");
  }
}
