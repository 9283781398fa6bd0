package org.rapporteur.rendering.content;

/// The kinds of text blocks in a paged format.
public enum BlockStyle {
  TITLE,
  SUBTITLE,
  COVER_HEADING,
  DETAIL,
  SUMMARY_POINT,
  TABLE_NOTE,
  ANNEX_INTRODUCTION,
  ANNEX_PARAGRAPH,
  CITATION_LIST,
  CORRECTION
}
