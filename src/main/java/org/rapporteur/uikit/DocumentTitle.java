package org.rapporteur.uikit;

/// The title of the window: the page first, because tabs show little more than its beginning.
public final class DocumentTitle {

  private static final String PRODUCT = "Rapporteur";

  private DocumentTitle() {}

  public static String of(String page) {
    return page.isEmpty() ? PRODUCT : page + " – " + PRODUCT;
  }
}
