package org.rapporteur.uikit;

/// Title of the browser window. The name of the page comes first, because tabs show only the
/// beginning.
public final class DocumentTitle {

  private static final String PRODUCT = "Rapporteur";

  private DocumentTitle() {}

  public static String forPage(String page) {
    return page.isEmpty() ? PRODUCT : page + " – " + PRODUCT;
  }
}
