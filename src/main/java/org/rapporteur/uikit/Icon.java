package org.rapporteur.uikit;

import com.vaadin.flow.component.icon.SvgIcon;

/// An icon of the sprite `images/icons.svg`, hidden from screen readers. A button or link with only
/// an icon needs a label.
public class Icon extends SvgIcon {

  public enum Name {
    SEARCH("i-search"),
    DOWN("i-down"),
    RIGHT("i-right"),
    LEFT("i-left"),
    GLOBE("i-globe"),
    BELL("i-bell"),
    CHECK("i-check"),
    CLOCK("i-clock"),
    DOCUMENT("i-doc"),
    DOWNLOAD("i-download"),
    LINK("i-link"),
    REPLY("i-reply"),
    FLAG("i-flag"),
    UP("i-up"),
    BOLD("i-bold"),
    ITALIC("i-italic"),
    LIST("i-list"),
    NUMBERED_LIST("i-nlist"),
    QUOTE("i-quote"),
    EYE("i-eye"),
    LOCK("i-lock"),
    MOVE("i-move"),
    MERGE("i-merge"),
    SPLIT("i-split"),
    COPY("i-copy"),
    REDACT("i-redact"),
    CLOSE("i-x"),
    MENU("i-menu"),
    USER("i-user"),
    SHIELD("i-shield"),
    INFO("i-info"),
    ALERT("i-alert"),
    FILTER("i-filter"),
    MAIL("i-mail"),
    KEY("i-key"),
    GAVEL("i-gavel"),
    HISTORY("i-history"),
    UNDO("i-undo"),
    LEAVE("i-out"),
    PRINT("i-print"),
    TRANSLATION("i-trans"),
    USERS("i-users"),
    EDIT("i-pen"),
    PACKAGE("i-pkg"),
    TABLE("i-table"),
    CODE("i-code"),
    FEED("i-feed"),
    MORE("i-dots"),
    PIN("i-pin");

    private final String symbol;

    Name(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  private static final String SPRITE = "images/icons.svg";

  public Icon(Name name) {
    this(name.symbol(), "i");
  }

  private Icon(String symbol, String className) {
    super(SPRITE, symbol);
    addClassName(className);
    getElement().setAttribute("aria-hidden", "true");
  }

  /// Returns an icon in the size of small text.
  public static Icon small(Name name) {
    var icon = new Icon(name);
    icon.addClassName("i-s");
    return icon;
  }

  /// Returns a filled shape, for example of a stakeholder group.
  /// @param symbol id in the sprite, for example `g-gov`
  public static Icon shape(String symbol) {
    return new Icon(symbol, "g");
  }

  /// Mirrors an arrow or list icon in right-to-left text.
  public Icon mirroredInRtl() {
    addClassName("i-flip");
    return this;
  }
}
