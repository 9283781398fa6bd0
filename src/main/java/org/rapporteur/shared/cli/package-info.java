/// Runs command line commands such as `bin/run import …`, which modules provide, and checks the
/// settings at the start.
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared.cli;
