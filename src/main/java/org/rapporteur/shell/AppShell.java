package org.rapporteur.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;

/// What every page loads: Aura first, then our styles, which the build makes one file of.
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/rapporteur.css")
public class AppShell implements AppShellConfigurator {}
