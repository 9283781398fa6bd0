package org.rapporteur.discussion.ui;

import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.shared.NotFound;

/// Reads addresses below a consultation: what cannot be one leads to nothing, like one that nobody
/// has.
final class QuestionAddress {

  private static final int LONGEST_NUMBER = 9;

  private QuestionAddress() {}

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

  static String number(RouteParameters parameters) {
    return parameters.get("number").orElse("");
  }
}
