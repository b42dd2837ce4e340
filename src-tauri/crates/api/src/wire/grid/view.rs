//! Saved views of the People grid.

use super::{ContactFilter, ContactSort};
use crate::wire::archive::Density;
use crate::wire::ids::ViewId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A saved view of the grid.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ViewView {
    /// Its id.
    pub id: ViewId,
    /// Its name.
    pub name: String,
    /// Search text.
    pub search: String,
    /// Filters.
    pub filters: Vec<ContactFilter>,
    /// Order.
    pub sort: ContactSort,
    /// Downwards.
    pub descending: bool,
    /// Columns shown, in order.
    pub columns: Vec<String>,
    /// Row height.
    pub density: Density,
}

/// Save a view; with an id, over that view.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ViewSave {
    /// The view to write over.
    pub id: Option<ViewId>,
    /// Its name.
    pub name: String,
    /// Search text.
    pub search: String,
    /// Filters.
    pub filters: Vec<ContactFilter>,
    /// Order.
    pub sort: ContactSort,
    /// Downwards.
    pub descending: bool,
    /// Columns shown, in order.
    pub columns: Vec<String>,
    /// Row height.
    pub density: Density,
}

/// A view was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ViewSaved {
    /// Its id.
    pub id: ViewId,
}

/// Names a view.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ViewRequest {
    /// The view.
    pub id: ViewId,
}

/// All saved views.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ViewList {
    /// In the order of their names.
    pub views: Vec<ViewView>,
}
