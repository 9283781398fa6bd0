package org.rapporteur.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.rapporteur.intake.file.ColumnMapper;
import org.rapporteur.intake.file.ContributionFile;
import org.rapporteur.uikit.Notice;

/// The step that matches the columns of a file with those of the import.
class ColumnMappingForm extends Div {

  private static final int NONE = -1;

  private final Map<String, Select<Integer>> selects = new LinkedHashMap<>();
  private final Div errors = new Div();

  ColumnMappingForm(
      String fileName,
      String reason,
      List<String> found,
      Consumer<Map<String, Integer>> apply,
      Runnable cancel) {
    var form = new FormLayout();
    for (String column : ContributionFile.COLUMNS) {
      form.add(createSelect(column, found));
    }
    var go = new Button(getTranslation("intake.map.continue"), click -> continueWith(apply));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    var another = new Button(getTranslation("intake.another-file"), click -> cancel.run());
    another.addThemeVariants(ButtonVariant.TERTIARY);
    var acts = new Div(go, another);
    acts.addClassName("row");
    add(
        ImportComponents.section(
            getTranslation("intake.map"),
            getTranslation("intake.map.why", fileName),
            new Notice(Notice.Kind.BAD, reason),
            form,
            errors,
            acts));
  }

  private Select<Integer> createSelect(String column, List<String> found) {
    var select = new Select<Integer>();
    select.setLabel(column);
    select.setItems(IntStream.range(NONE, found.size()).boxed().toList());
    select.setItemLabelGenerator(
        position -> position == NONE ? getTranslation("intake.map.none") : found.get(position));
    select.setValue(ColumnMapper.guess(found, column));
    selects.put(column, select);
    return select;
  }

  private void continueWith(Consumer<Map<String, Integer>> apply) {
    errors.removeAll();
    var positions = new HashMap<String, Integer>();
    selects.forEach((column, select) -> positions.put(column, select.getValue()));
    if (ColumnMapper.REQUIRED.stream()
        .anyMatch(column -> positions.getOrDefault(column, NONE) == NONE)) {
      errors.add(new Notice(Notice.Kind.BAD, getTranslation("intake.map.required")));
      return;
    }
    apply.accept(positions);
  }
}
