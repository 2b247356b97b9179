package org.schalter.web.view;

/** What can stand in a ticket's action menu. */
public sealed interface MenuEntry permits ActionButton, ActionGroup {}
