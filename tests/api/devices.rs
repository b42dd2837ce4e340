//! Dispositivi (S31, S35), and where the data are (S29).

use crate::window::Window;
use custode_app::domain::role::ShippedRole;
use custode_testkit::LOGIN;
use serde_json::{Value, json};

fn device(id: &Value, own: bool, name: &str, disk: &str, state: &str) -> Value {
    json!({
        "id": id, "own": own, "name": name, "kind": "laptop", "holder": "Anna Ferri", "since": "2026-11-01",
        "disk": disk, "state": state, "endedOn": null,
    })
}

async fn list(window: &Window) -> Value {
    window.say("device_list", json!({})).await
}

/// S31, S35: the own device comes in once its name is confirmed, is known again, and is lost with its day.
#[tokio::test(flavor = "multi_thread")]
async fn s35_the_own_device_is_confirmed_known_again_and_may_be_lost() {
    let mut window = Window::open().await;
    let empty = list(&window).await;
    assert_eq!((&empty["devices"], &empty["suggested"]), (&json!([]), &json!("")), "the system says no name here");
    let blank = window.refused("device_save", device(&Value::Null, true, " ", "unknown", "in_use")).await;
    assert_eq!((&blank["fields"][0]["field"], &blank["fields"][0]["reason"]), (&json!("name"), &json!("missing")));
    let saved = window.say("device_save", device(&Value::Null, true, "Banco", "unknown", "in_use")).await;
    window.restart().await;
    window.signs_in(LOGIN).await;
    let known = list(&window).await;
    let one = &known["devices"][0];
    assert_eq!(known["suggested"], Value::Null, "this machine knows which device it is");
    assert_eq!((&one["own"], &one["flagged"], &one["by"]), (&json!(true), &json!(true), &json!(LOGIN)));
    assert!(one["seenAt"].is_string(), "the archive was opened on it: {one}");
    window.say("device_save", device(&saved["id"], true, "Banco", "encrypted", "in_use")).await;
    assert_eq!(list(&window).await["devices"][0]["flagged"], false);
    window.say("device_save", device(&saved["id"], true, "Banco", "encrypted", "lost")).await;
    let lost = list(&window).await;
    assert_eq!((&lost["devices"][0]["state"], &lost["devices"][0]["endedOn"]), (&json!("lost"), &json!("2026-11-22")));
    assert_eq!(lost["suggested"], "", "a machine that came back is entered anew");
    let unknown = json!("019a0000-0000-7000-8000-00000000ffff");
    let nobody = window.refused("device_save", device(&unknown, false, "X", "open", "in_use")).await;
    assert_eq!(nobody["code"], "not-found");
    window.is_sound().await;
}

/// S35: who only works with the program sees and enters the device at hand, no other.
#[tokio::test(flavor = "multi_thread")]
async fn s35_other_devices_are_for_who_looks_after_the_firm() {
    let window = Window::open().await;
    let other = device(&Value::Null, false, "Telefono di Ugo", "encrypted", "in_use");
    let phone = window.say("device_save", other).await;
    window.sits_down("Bruno", &Window::role(ShippedRole::Operator)).await;
    assert_eq!(list(&window).await["devices"], json!([]));
    let other = window.refused("device_save", device(&Value::Null, false, "X", "open", "in_use")).await;
    assert_eq!(other["code"], "forbidden");
    let claimed =
        window.refused("device_save", device(&phone["id"], true, "Telefono di Bruno", "open", "in_use")).await;
    assert_eq!(claimed["code"], "forbidden", "saying that it is the own one does not make it so");
    window.say("device_save", device(&Value::Null, true, "Banco", "open", "in_use")).await;
    assert_eq!(list(&window).await["devices"][0]["name"], "Banco");
}

/// S29: what went out, with folder and reason, to whom data go, and on how many devices they are.
#[tokio::test(flavor = "multi_thread")]
async fn s29_the_page_says_what_went_out_and_to_whom_data_go() {
    let window = Window::open().await;
    window.person("Anna", "Ferri", "anna@posta.example").await;
    window.say("device_save", device(&Value::Null, false, "Telefono di Ugo", "unknown", "in_use")).await;
    let folder = window.kit.folder().join("Commercialista");
    std::fs::create_dir(&folder).unwrap();
    window.kit.host.will_pick(folder.join("contatti.csv"));
    let order = json!({ "format": "csv", "ids": [], "search": "", "filters": [], "reason": "Per il commercialista" });
    window.export(order).await;
    let found = window.say("where_get", json!({})).await;
    let out = &found["out"][0];
    assert_eq!((&out["what"], &out["rows"], &out["by"]), (&json!("csv"), &json!(1), &json!(LOGIN)), "{found}");
    assert_eq!((&out["place"], &out["why"]), (&json!("Commercialista"), &json!("Per il commercialista")));
    assert!(!found.to_string().contains("contatti.csv"), "the folder is enough");
    assert_eq!((&found["devices"], &found["lost"], &found["flagged"]), (&json!(1), &json!(0), &json!(1)));
    let typed = found["typed"].as_array().unwrap();
    assert!(typed.iter().any(|one| one["who"].as_str().unwrap().contains("Consulente fiscale")), "{found}");
    window.sits_down("Bruno", &Window::role(ShippedRole::Operator)).await;
    assert_eq!(window.say("where_get", json!({})).await["out"], Value::Null, "who took what is not for everybody");
}
