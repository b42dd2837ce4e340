REPLACE INTO controller (id, name, street, postcode, city, province, country, vat_number, tax_code, email, phone, pec,
  dpo, logo, website, nothing_automated)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
