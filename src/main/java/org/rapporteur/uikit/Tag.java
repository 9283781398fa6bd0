package org.rapporteur.uikit;

import com.vaadin.flow.component.html.Span;

/// A short label for a fact, such as a status.
public class Tag extends Span {

  public enum Tone {
    PLAIN(""),
    INFO("info"),
    OK("ok"),
    WARN("warn"),
    BAD("bad");

    private final String className;

    Tone(String className) {
      this.className = className;
    }
  }

  public Tag(String text) {
    this(text, Tone.PLAIN);
  }

  public Tag(String text, Tone tone) {
    super(text);
    addClassName("tag");
    if (!tone.className.isEmpty()) {
      addClassName(tone.className);
    }
  }

  public Tag(Icon.Name icon, String text, Tone tone) {
    this(text, tone);
    addComponentAsFirst(Icon.small(icon));
  }
}
